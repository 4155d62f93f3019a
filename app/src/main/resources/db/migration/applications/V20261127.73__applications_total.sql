-- How many applications a team has received for all its jobs: its jobs' numbers are as many as its jobs.
create table application_total (
  team_id uuid not null,
  slot smallint not null,
  applications bigint not null,
  primary key (team_id, slot)
) with (fillfactor = 70);
call raise_team_wall('application_total');

insert into application_total (team_id, slot, applications)
select team_id, 0, count(*) from applications group by team_id;

create or replace function count_application() returns trigger language plpgsql as $$
declare
  change int := case tg_op when 'INSERT' then 1 else -1 end;
begin
  insert into application_count as kept (team_id, job_id, slot, applications)
  values (coalesce(new.team_id, old.team_id), coalesce(new.job_id, old.job_id),
          pg_backend_pid() % 8, change)
  on conflict (team_id, job_id, slot) do update
    set applications = kept.applications + excluded.applications;
  insert into application_total as kept (team_id, slot, applications)
  values (coalesce(new.team_id, old.team_id), pg_backend_pid() % 32, change)
  on conflict (team_id, slot) do update
    set applications = kept.applications + excluded.applications;
  return null;
end $$;
