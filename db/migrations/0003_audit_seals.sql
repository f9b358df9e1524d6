CREATE TABLE "audit_seals" (
	"store_id" bigint NOT NULL,
	"position" bigint NOT NULL,
	"audit_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_seals_store_id_position_pk" PRIMARY KEY("store_id","position")
);
--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "is_sealed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seals_row" ON "audit_seals" USING btree ("store_id","audit_id");--> statement-breakpoint
CREATE INDEX "audit_unsealed" ON "audit_log" USING btree ("store_id","created_at","id") WHERE not is_sealed;