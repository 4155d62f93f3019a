-- What the public pages of a team are made of has a version: another one as soon as anything they
-- show has changed, in the very transaction that changed it. Random and not counted, so that no
-- version comes a second time after a restored backup (docs/adr/0026).
alter table team
  add column page_version uuid not null default gen_random_uuid(),
  -- The last transaction that changed it: once a transaction is enough.
  add column page_changed_in xid8;

create function page_version_of_team() returns trigger language plpgsql as $$
begin
  if new.page_version = old.page_version then
    new.page_version := gen_random_uuid();
  end if;
  return new;
end $$;
create trigger page_version before update on team
  for each row execute function page_version_of_team();

create function page_version_of_row() returns trigger language plpgsql as $$
begin
  update team set page_version = gen_random_uuid(), page_changed_in = pg_current_xact_id()
   where id = coalesce(new.team_id, old.team_id)
     and page_changed_in is distinct from pg_current_xact_id();
  return null;
end $$;

-- Call once for every table whose rows public pages show; the column is named team_id. Deferred to
-- the commit, so that the team's row is held for the shortest time and is always locked last.
create procedure show_on_public_pages(shown regclass) language plpgsql as $$
begin
  execute format(
    'create constraint trigger page_version after insert or update or delete on %s '
    'deferrable initially deferred for each row execute function page_version_of_row()',
    shown);
end $$;
