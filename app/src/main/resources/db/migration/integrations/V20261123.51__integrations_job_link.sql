-- Which posting of the ATS a job is linked to: its applications go there.
create table job_link (
  job_id uuid primary key references job_description on delete cascade,
  team_id uuid not null,
  connection_id uuid not null,
  posting_id text not null,
  posting_title text not null,
  posting_url text,
  linked_at timestamptz not null
);
call raise_team_wall('job_link');
create index job_link_posting on job_link (team_id, posting_id);
