ALTER TABLE "collections" ADD COLUMN "template" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "template" text DEFAULT '' NOT NULL;