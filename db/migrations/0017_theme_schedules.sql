CREATE TABLE "theme_schedules" (
	"store_id" bigint NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"theme_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"changes" jsonb NOT NULL,
	"before" jsonb,
	"publish_at" timestamp with time zone NOT NULL,
	"return_at" timestamp with time zone,
	"status" text DEFAULT 'waiting' NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "theme_schedules_store_id_id_pk" PRIMARY KEY("store_id","id"),
	CONSTRAINT "theme_schedules_status" CHECK ("theme_schedules"."status" in ('waiting','published','returned','cancelled','failed'))
);
--> statement-breakpoint
CREATE INDEX "theme_schedules_theme" ON "theme_schedules" USING btree ("store_id","theme_id");--> statement-breakpoint
select protect_store_table('public.theme_schedules'::regclass);
