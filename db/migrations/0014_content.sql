CREATE TABLE "articles" (
	"store_id" bigint NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"handle" text NOT NULL,
	"title" text NOT NULL,
	"body_html" text DEFAULT '' NOT NULL,
	"seo_title" text DEFAULT '' NOT NULL,
	"seo_description" text DEFAULT '' NOT NULL,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"blog_id" uuid NOT NULL,
	"excerpt" text DEFAULT '' NOT NULL,
	"author" text DEFAULT '' NOT NULL,
	"image" text DEFAULT '' NOT NULL,
	CONSTRAINT "articles_store_id_id_pk" PRIMARY KEY("store_id","id"),
	CONSTRAINT "articles_handle" UNIQUE("store_id","blog_id","handle")
);
--> statement-breakpoint
CREATE TABLE "blogs" (
	"store_id" bigint NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"handle" text NOT NULL,
	"title" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "blogs_store_id_id_pk" PRIMARY KEY("store_id","id"),
	CONSTRAINT "blogs_handle" UNIQUE("store_id","handle")
);
--> statement-breakpoint
CREATE TABLE "menus" (
	"store_id" bigint NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"handle" text NOT NULL,
	"title" text NOT NULL,
	"items" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "menus_store_id_id_pk" PRIMARY KEY("store_id","id"),
	CONSTRAINT "menus_handle" UNIQUE("store_id","handle")
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"store_id" bigint NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"handle" text NOT NULL,
	"title" text NOT NULL,
	"body_html" text DEFAULT '' NOT NULL,
	"seo_title" text DEFAULT '' NOT NULL,
	"seo_description" text DEFAULT '' NOT NULL,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"template" text DEFAULT '' NOT NULL,
	CONSTRAINT "pages_store_id_id_pk" PRIMARY KEY("store_id","id"),
	CONSTRAINT "pages_handle" UNIQUE("store_id","handle")
);
--> statement-breakpoint
CREATE TABLE "redirects" (
	"store_id" bigint NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"from_path" text NOT NULL,
	"to_path" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "redirects_store_id_id_pk" PRIMARY KEY("store_id","id"),
	CONSTRAINT "redirects_from" UNIQUE("store_id","from_path")
);
--> statement-breakpoint
alter table articles add constraint articles_blog foreign key (store_id, blog_id) references blogs (store_id, id) on delete restrict;
--> statement-breakpoint
create index articles_published on articles (store_id, blog_id, published_at desc, id desc);
--> statement-breakpoint
create index redirects_to on redirects (store_id, to_path);
--> statement-breakpoint
select protect_store_table('public.pages'::regclass);
--> statement-breakpoint
select protect_store_table('public.blogs'::regclass);
--> statement-breakpoint
select protect_store_table('public.articles'::regclass);
--> statement-breakpoint
select protect_store_table('public.menus'::regclass);
--> statement-breakpoint
select protect_store_table('public.redirects'::regclass);
--> statement-breakpoint
-- menus were two lists in a setting before
insert into menus (store_id, handle, title, items)
select s.id, m.handle, m.title, coalesce((
  select jsonb_agg(l.item || '{"items": []}'::jsonb order by l.place)
  from store_settings v cross join lateral jsonb_array_elements(v.value -> m.handle) with ordinality as l(item, place)
  where v.store_id = s.id and v.key = 'navigation'), '[]'::jsonb)
from stores s cross join (values ('header', 'Main menu'), ('footer', 'Footer')) as m(handle, title);
--> statement-breakpoint
delete from store_settings where key = 'navigation';
