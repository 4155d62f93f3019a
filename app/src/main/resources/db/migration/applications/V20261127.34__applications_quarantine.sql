-- Forms that look as if a program had sent them, whole, until a person lets them through or not.
create table quarantined_forms (
  team_id uuid not null,
  id uuid not null,
  token text not null,
  job_id uuid not null,
  signs text[] not null,
  name text not null,
  email text not null,
  phone text,
  phone_international text,
  links text[] not null,
  consent_text text not null,
  source text,
  written jsonb not null,
  file_name text not null,
  kind text not null,
  size integer not null,
  sha256 text not null,
  bytes bytea not null,
  received_at timestamptz not null,
  primary key (team_id, id),
  unique (team_id, token)
);
alter table quarantined_forms alter column bytes set storage external;
call raise_team_wall('quarantined_forms');

-- The key that forms are signed with, so that no program makes up its own. One row.
create table form_key (
  one boolean primary key default true check (one),
  key bytea not null
);
