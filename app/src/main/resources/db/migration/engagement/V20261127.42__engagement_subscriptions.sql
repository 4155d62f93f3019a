-- What somebody wants to hear of: one job's changes (job_id), or new jobs that pass a filter, in
-- digests. A filter's null lets everything pass. Confirmed by a mailed link (double opt-in).
create table subscription (
  team_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  kind text not null check (kind in ('JOB', 'NEW_JOBS')),
  job_id uuid,
  department text,
  location text,
  workplace text,
  employment_type text,
  rhythm text check (rhythm in ('DAILY', 'WEEKLY')),
  language text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  -- JOB: which version and state of the job they know.
  told_version integer,
  told_state text,
  -- NEW_JOBS: jobs up to this moment are told; when the next digest is due.
  told_through timestamptz,
  digest_at timestamptz,
  primary key (team_id, id),
  foreign key (team_id, prospect_id) references prospect (team_id, id) on delete cascade,
  check ((kind = 'JOB') = (job_id is not null)),
  check ((kind = 'NEW_JOBS') = (rhythm is not null))
);
-- One of a kind for each person: asking twice is asking once.
create unique index subscription_to_one_job on subscription (team_id, prospect_id, job_id)
  where kind = 'JOB' and ended_at is null;
create unique index subscription_to_new_jobs on subscription
  (team_id, prospect_id, coalesce(department, ''), coalesce(location, ''),
   coalesce(workplace, ''), coalesce(employment_type, ''))
  where kind = 'NEW_JOBS' and ended_at is null;
create index subscription_of_job on subscription (team_id, job_id)
  where kind = 'JOB' and ended_at is null and confirmed_at is not null;
create index subscription_digest_due on subscription (digest_at)
  where kind = 'NEW_JOBS' and ended_at is null and confirmed_at is not null;
create index subscription_unconfirmed on subscription (asked_at) where confirmed_at is null;
call raise_team_wall('subscription');

-- Jobs that somebody follows. due_at: something happened, and its followers hear of it then.
create table followed_job (
  team_id uuid not null,
  job_id uuid not null,
  due_at timestamptz,
  primary key (team_id, job_id)
);
create index followed_job_due on followed_job (due_at) where due_at is not null;
call raise_team_wall('followed_job');

-- What a followed job said at the versions that its followers know, to say what is different.
create table told_version (
  team_id uuid not null,
  job_id uuid not null,
  version integer not null,
  title text not null,
  place text not null,
  workplace text not null,
  pay text not null,
  description text not null,
  primary key (team_id, job_id, version)
);
call raise_team_wall('told_version');

-- When a job was first seen by everybody; what digests of new jobs are made from. A job that opens
-- again is not new.
create table new_job (
  team_id uuid not null,
  job_id uuid not null,
  published_at timestamptz not null,
  primary key (team_id, job_id)
);
create index new_job_by_time on new_job (team_id, published_at);
call raise_team_wall('new_job');
