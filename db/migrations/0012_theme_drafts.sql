CREATE TABLE "theme_drafts" (
	"store_id" bigint NOT NULL,
	"theme_id" uuid NOT NULL,
	"documents" jsonb NOT NULL,
	"rev" integer NOT NULL,
	"base_version_id" uuid,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "theme_drafts_store_id_theme_id_pk" PRIMARY KEY("store_id","theme_id")
);
--> statement-breakpoint
select protect_store_table('public.theme_drafts'::regclass);
