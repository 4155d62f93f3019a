-- How many jobs of a team stand where, kept and not counted; as application_count. A job that waits
-- for a review is counted under TO_REVIEW as well as under its state.
create table job_count (
  team_id uuid not null,
  kind text not null check (kind in ('DRAFT', 'PUBLISHED', 'CLOSED', 'TO_REVIEW')),
  slot smallint not null,
  jobs bigint not null,
  primary key (team_id, kind, slot)
) with (fillfactor = 70);
call raise_team_wall('job_count');

insert into job_count (team_id, kind, slot, jobs)
select team_id, state, 0, count(*) from job_description group by team_id, state
union all
select team_id, 'TO_REVIEW', 0, count(*) from job_description where needs_review group by team_id;

create procedure add_to_job_count(team uuid, counted text, change int) language sql as $$
  insert into job_count as kept (team_id, kind, slot, jobs)
  values (team, counted, pg_backend_pid() % 8, change)
  on conflict (team_id, kind, slot) do update set jobs = kept.jobs + excluded.jobs
$$;

create function count_job() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    call add_to_job_count(old.team_id, old.state, -1);
    if old.needs_review then
      call add_to_job_count(old.team_id, 'TO_REVIEW', -1);
    end if;
  end if;
  if tg_op <> 'DELETE' then
    call add_to_job_count(new.team_id, new.state, 1);
    if new.needs_review then
      call add_to_job_count(new.team_id, 'TO_REVIEW', 1);
    end if;
  end if;
  return null;
end $$;

create constraint trigger job_count after insert or delete on job_description
  deferrable initially deferred for each row execute function count_job();
create constraint trigger job_count_moved after update of state, needs_review on job_description
  deferrable initially deferred for each row
  when (old.state is distinct from new.state or old.needs_review is distinct from new.needs_review)
  execute function count_job();

-- The list of jobs, narrowed to a state.
create index job_description_by_state on job_description (team_id, state, updated_at desc, id desc);
