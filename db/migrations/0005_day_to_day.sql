CREATE TABLE "visits" (
	"store_id" bigint NOT NULL,
	"day" date NOT NULL,
	"visitor" text NOT NULL,
	"stage" smallint NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	CONSTRAINT "visits_store_id_day_visitor_pk" PRIMARY KEY("store_id","day","visitor"),
	CONSTRAINT "visits_stage" CHECK ("visits"."stage" between 0 and 3)
);
--> statement-breakpoint
CREATE TABLE "order_tags" (
	"store_id" bigint NOT NULL,
	"order_id" uuid NOT NULL,
	"tag" text NOT NULL,
	CONSTRAINT "order_tags_store_id_order_id_tag_pk" PRIMARY KEY("store_id","order_id","tag")
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_tags" ADD CONSTRAINT "order_tags_store_id_order_id_orders_store_id_id_fk" FOREIGN KEY ("store_id","order_id") REFERENCES "public"."orders"("store_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_tags_tag" ON "order_tags" USING btree ("store_id","tag");--> statement-breakpoint
CREATE INDEX "orders_customer" ON "orders" USING btree ("store_id","customer_id","placed_at");
--> statement-breakpoint
select protect_store_table('public.visits'::regclass), protect_store_table('public.order_tags'::regclass);
