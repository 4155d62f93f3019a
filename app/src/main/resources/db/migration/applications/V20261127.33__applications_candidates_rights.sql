-- The token of a sent form opens the candidate's private page from now on, by mail as well: only its
-- SHA-256 is kept, so that whoever reads the table can open nothing.
update sent_forms set token = encode(sha256(convert_to(token, 'UTF8')), 'hex');
update kept_uploads set token = encode(sha256(convert_to(token, 'UTF8')), 'hex');

-- withdrawn_at: the candidate does not want the job any more. erasure_asked_at: everything goes as
-- soon as it is known whether the application reached the ATS; erasure_by says who asked.
alter table applications
  add column withdrawn_at timestamptz,
  add column erasure_asked_at timestamptz,
  add column erasure_by text;
create index applications_to_erase on applications (erasure_asked_at)
  where erasure_asked_at is not null;
create index applications_by_last_contact on applications (team_id, changed_at);

-- What was done with people's data, by whom, and when; without the data itself. A reference is all
-- that is left of an application that was erased. Lines are only ever added.
create table privacy_log (
  id bigint generated always as identity primary key,
  team_id uuid not null,
  at timestamptz not null,
  what text not null,
  who text not null,
  reference text not null
);
create index privacy_log_by_team on privacy_log (team_id, id desc);
call raise_team_wall('privacy_log');
create function privacy_log_is_only_added_to() returns trigger language plpgsql as $$
begin
  raise exception 'the privacy log is only added to';
end $$;
create trigger privacy_log_stays before update or delete or truncate on privacy_log
  for each statement execute function privacy_log_is_only_added_to();

-- After how many months without contact a team's applications are erased; no row: never by itself.
create table retention (
  team_id uuid primary key,
  months integer not null check (months between 1 and 120)
);
call raise_team_wall('retention');
