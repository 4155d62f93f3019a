-- How many applications each job has, kept and not counted: several rows a job that add up, because
-- at a deadline all applicants of a job would wait for each other's commit on a single one.
create table application_count (
  team_id uuid not null,
  job_id uuid not null,
  slot smallint not null,
  applications bigint not null,
  primary key (team_id, job_id, slot)
) with (fillfactor = 70);
call raise_team_wall('application_count');

insert into application_count (team_id, job_id, slot, applications)
select team_id, job_id, 0, count(*) from applications group by team_id, job_id;

create function count_application() returns trigger language plpgsql as $$
begin
  insert into application_count as kept (team_id, job_id, slot, applications)
  values (coalesce(new.team_id, old.team_id), coalesce(new.job_id, old.job_id),
          pg_backend_pid() % 8, case tg_op when 'INSERT' then 1 else -1 end)
  on conflict (team_id, job_id, slot) do update
    set applications = kept.applications + excluded.applications;
  return null;
end $$;

-- Deferred to the commit: the row is held for no longer than that.
create constraint trigger application_count after insert or delete on applications
  deferrable initially deferred for each row execute function count_application();
