-- A question and its answer as everybody reads them on the job's page: edited, without names.
-- Several questions may share one.
create table published_answer (
  team_id uuid not null,
  id uuid not null,
  job_id uuid not null,
  question text not null,
  answer text not null,
  published_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (team_id, id)
);
create index published_answer_of_job on published_answer (team_id, job_id, id);
call raise_team_wall('published_answer');

-- A question as it was asked. The team sees it once its asker has confirmed the address; what is
-- never confirmed is deleted after two weeks.
create table question (
  team_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  job_id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  words text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- A member of the team; who left is no longer shown.
  assigned_to uuid,
  -- Closed without an answer, by choice.
  set_aside_at timestamptz,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  published_id uuid,
  primary key (team_id, id),
  foreign key (team_id, prospect_id) references prospect (team_id, id) on delete cascade,
  foreign key (team_id, published_id) references published_answer (team_id, id),
  check ((answer is null) = (answered_at is null))
);
create index question_open on question (team_id, id)
  where confirmed_at is not null and answered_at is null and set_aside_at is null;
create index question_of_job on question (team_id, job_id, id);
create index question_of_prospect on question (team_id, prospect_id);
create index question_of_published on question (team_id, published_id);
create index question_unconfirmed on question (asked_at) where confirmed_at is null;
call raise_team_wall('question');
