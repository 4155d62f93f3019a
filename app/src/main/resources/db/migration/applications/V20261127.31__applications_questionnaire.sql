-- What the form of a job asks beside name, e-mail and résumé: a copy, in our words, of the form that
-- the linked posting has in the ATS. No row: nothing more is asked.
-- form is JSON; its key "format" says how to read it. elsewhere: the team sends candidates to the
-- posting's own form because of questions that cannot be carried.
create table questionnaires (
  team_id uuid not null,
  job_id uuid not null,
  form jsonb not null,
  mirrored_at timestamptz not null,
  elsewhere boolean not null default false,
  primary key (team_id, job_id)
);
call raise_team_wall('questionnaires');
