import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { DEFAULT_GESPREKSRESULTATEN } from '@kiss/domain/gespreksresultaat'
import { DEFAULT_KANALEN } from '@kiss/domain/kanaal'

/** Sessions, our contactmomenten with their way to the register, the knowledge index, and the lists agents choose from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists unaccent`.execute(db)
  await sql`create extension if not exists pg_trgm`.execute(db)
  await sessies(db)
  await contactmomenten(db)
  await afleveringen(db)
  await kennis(db)
  await lists(db)
}

async function sessies(db: Kysely<unknown>): Promise<void> {
  // The id itself is only in the cookie; whoever reads this table cannot use what stands in it.
  await sql`
    create table sessie (
      id_hash bytea primary key check (octet_length(id_hash) = 32),
      issuer text not null,
      subject text not null,
      naam text not null,
      email text not null,
      identificatie text not null,
      rollen text[] not null,
      csrf_token text not null,
      idp_session_id text,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      ends_at timestamptz not null
    )`.execute(db)
  await sql`create index sessie_user on sessie (issuer, subject, created_at)`.execute(db)
  await sql`create index sessie_ends_at on sessie (ends_at)`.execute(db)
  await sql`
    create table inlogpoging (
      id_hash bytea primary key check (octet_length(id_hash) = 32),
      state text not null,
      nonce text not null,
      code_verifier text not null,
      return_to text not null,
      ends_at timestamptz not null
    )`.execute(db)
}

async function contactmomenten(db: Kysely<unknown>): Promise<void> {
  // Ten digits from the first one on: the register sorts and checks them as text.
  await sql`create sequence referentienummer minvalue 1000000000 maxvalue 9999999999 start 1000000000`.execute(db)
  await sql`
    create table afhandeling (
      idempotency_key uuid primary key,
      request_hash bytea not null,
      contactmoment_ids uuid[] not null,
      issuer text not null,
      subject text not null,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index afhandeling_created_at on afhandeling (created_at)`.execute(db)
  await sql`
    create table contactmoment (
      id uuid primary key,
      gesprek_id uuid not null,
      volgorde int not null,
      referentienummer text not null unique,
      issuer text not null,
      subject text not null,
      medewerker_naam text not null,
      medewerker_email text not null,
      startdatum timestamptz not null,
      einddatum timestamptz not null,
      kanaal text not null,
      gespreksresultaat text not null,
      vraag text not null,
      specifieke_vraag text not null,
      onderwerp text not null,
      afdeling text not null,
      bronnen jsonb not null,
      register text not null,
      register_id text,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`create unique index contactmoment_register_id on contactmoment (register, register_id)`.execute(db)
  // A conversation is saved once, whatever key a second attempt comes with.
  await sql`create unique index contactmoment_gesprek on contactmoment (gesprek_id, volgorde)`.execute(db)
  await sql`create index contactmoment_mine on contactmoment (issuer, subject, created_at desc)`.execute(db)
  await sql`create index contactmoment_startdatum on contactmoment (startdatum)`.execute(db)
}

async function afleveringen(db: Kysely<unknown>): Promise<void> {
  // `opdracht` holds the note and whom it is about until the register has them; then it is emptied.
  await sql`
    create table aflevering (
      contactmoment_id uuid primary key references contactmoment,
      staat text not null check (staat in ('open', 'klaar', 'aandacht')),
      opdracht jsonb,
      klant_sleutel text,
      pogingen int not null default 0,
      volgende_poging timestamptz not null default now(),
      lease_until timestamptz,
      lease_holder text,
      fault text,
      created_at timestamptz not null default now(),
      klaar_op timestamptz,
      check ((staat = 'klaar') = (opdracht is null))
    )`.execute(db)
  await sql`create index aflevering_due on aflevering (volgende_poging) where staat = 'open'`.execute(db)
  await sql`create index aflevering_klant on aflevering (klant_sleutel) where klant_sleutel is not null`.execute(db)
  await sql`
    create table aflevering_stap (
      contactmoment_id uuid not null references aflevering on delete cascade,
      volgorde int not null,
      soort text not null check (soort in ('klant', 'contactmoment', 'betrokkene', 'medewerker', 'zaak')),
      doel text,
      staat text not null check (staat in ('wacht', 'bezig', 'klaar')),
      pogingen int not null default 0,
      register_id text,
      klaar_op timestamptz,
      primary key (contactmoment_id, volgorde),
      check ((staat = 'klaar') = (register_id is not null))
    )`.execute(db)
}

async function kennis(db: Kysely<unknown>): Promise<void> {
  await sql`create text search configuration nl (copy = dutch)`.execute(db)
  await sql`
    alter text search configuration nl
      alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart with unaccent, dutch_stem`.execute(
    db,
  )
  await sql`
    create table kennis_document (
      id text primary key,
      bron text not null,
      soort text not null,
      titel text not null,
      afdelingen text[] not null,
      trefwoorden text[] not null,
      secties jsonb not null,
      url text,
      gewijzigd_op timestamptz,
      platte_tekst text not null,
      titel_plat text not null,
      woorden text[] not null,
      kop tsvector not null,
      zoek tsvector not null,
      bron_hash bytea not null,
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index kennis_document_zoek on kennis_document using gin (zoek)`.execute(db)
  await sql`create index kennis_document_kop on kennis_document using gin (kop)`.execute(db)
  await sql`create index kennis_document_titel on kennis_document using gin (titel_plat gin_trgm_ops)`.execute(db)
  await sql`create index kennis_document_bron on kennis_document (bron)`.execute(db)
  await sql`
    create table kennis_woord (
      woord text primary key,
      kern text not null,
      aantal int not null check (aantal > 0)
    )`.execute(db)
  await sql`create index kennis_woord_kern on kennis_woord (kern)`.execute(db)
  await sql`create index kennis_woord_trgm on kennis_woord using gin (woord gin_trgm_ops)`.execute(db)
  await sql`
    create table kennis_bron (
      bron text primary key,
      bijgewerkt_op timestamptz,
      fault text,
      fault_since timestamptz
    )`.execute(db)
}

async function lists(db: Kysely<unknown>): Promise<void> {
  await sql`create table kanaal (id uuid primary key default gen_random_uuid(), naam text not null unique)`.execute(db)
  await sql`create table gespreksresultaat (id uuid primary key default gen_random_uuid(), definitie text not null unique)`.execute(
    db,
  )
  await sql`
    create table link (
      id uuid primary key default gen_random_uuid(),
      titel text not null,
      url text not null,
      categorie text not null,
      versie int not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`insert into kanaal (naam) select unnest(${[...DEFAULT_KANALEN]}::text[])`.execute(db)
  await sql`insert into gespreksresultaat (definitie) select unnest(${[...DEFAULT_GESPREKSRESULTATEN]}::text[])`.execute(
    db,
  )
}
