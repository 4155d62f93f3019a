-- One candidate for each e-mail address within a team. The address in small letters is the identity;
-- what people say of themselves stands in each application, so that typing another person's address
-- rewrites nothing they said elsewhere.
create table candidates (
  team_id uuid not null,
  id uuid not null,
  email text not null,
  first_seen_at timestamptz not null,
  primary key (team_id, id),
  unique (team_id, email)
);
call raise_team_wall('candidates');

-- One application for each candidate and job.
create table applications (
  team_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  job_id uuid not null,
  reference text not null,
  name text not null,
  email text not null,
  phone text,
  phone_international text,
  links text[] not null,
  consent_text text not null,
  consent_at timestamptz not null,
  received_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (team_id, id),
  unique (team_id, candidate_id, job_id),
  unique (team_id, reference),
  foreign key (team_id, candidate_id) references candidates (team_id, id)
);
create index applications_by_job on applications (team_id, job_id, id desc);
call raise_team_wall('applications');

-- The current résumé of an application. Apart, because lists never read the bytes; stored as they
-- are, because these kinds are compressed already.
create table resumes (
  team_id uuid not null,
  application_id uuid not null,
  file_name text not null,
  kind text not null,
  size integer not null,
  sha256 text not null,
  bytes bytea not null,
  primary key (team_id, application_id),
  foreign key (team_id, application_id) references applications (team_id, id) on delete cascade
);
alter table resumes alter column bytes set storage external;
call raise_team_wall('resumes');

-- Forms that were sent: a form sent twice finds its row and changes nothing.
-- content_sha256 tells a repeated form from a corrected one.
create table sent_forms (
  team_id uuid not null,
  token text not null,
  application_id uuid not null,
  content_sha256 text not null,
  again boolean not null,
  sent_at timestamptz not null,
  primary key (team_id, token),
  foreign key (team_id, application_id) references applications (team_id, id) on delete cascade
);
create index sent_forms_by_application on sent_forms (team_id, application_id);
call raise_team_wall('sent_forms');

-- Files of forms that were refused for another reason, so that nobody has to choose a file twice:
-- browsers do not keep it. For some hours only.
create table kept_uploads (
  team_id uuid not null,
  token text not null,
  file_name text not null,
  kind text not null,
  bytes bytea not null,
  kept_at timestamptz not null,
  primary key (team_id, token)
);
alter table kept_uploads alter column bytes set storage external;
create index kept_uploads_by_age on kept_uploads (kept_at);
call raise_team_wall('kept_uploads');
