CREATE TABLE "saved_views" (
	"store_id" bigint NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"screen" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_views_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "store_metadata" (
	"store_id" bigint NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"value" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "store_metadata_store_id_key_pk" PRIMARY KEY("store_id","key"),
	CONSTRAINT "store_metadata_kind" CHECK ("store_metadata"."kind" in ('text','number','boolean','date','url','json'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("store_id","screen","name");--> statement-breakpoint
select protect_store_table('public.saved_views'::regclass), protect_store_table('public.store_metadata'::regclass);
