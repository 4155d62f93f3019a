create table job_description (
  id uuid primary key,
  team_id uuid not null,
  slug text not null check (char_length(slug) between 1 and 80),
  title text not null check (char_length(title) <= 200),
  -- Cleaned HTML; cleaned once more on its way out.
  description text not null,
  workplace text not null check (workplace in ('UNSPECIFIED', 'ON_SITE', 'HYBRID', 'REMOTE')),
  salary_min numeric(14, 4) check (salary_min >= 0),
  salary_max numeric(14, 4) check (salary_max >= salary_min),
  salary_currency char(3),
  salary_interval text,
  application_url text,
  location text,
  country char(2),
  department text,
  employment_type text,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'CLOSED')),
  -- Counts changes of the content: an edit that began from an older one is refused.
  version integer not null default 1,
  needs_review boolean not null default false,
  -- The jobs that are reviewed together share the id of the first of them.
  review_queue uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- First publishing, never refreshed.
  published_at timestamptz,
  closed_at timestamptz,
  unique (team_id, slug),
  check ((salary_currency is null) = (salary_interval is null)),
  check ((salary_currency is null) = (coalesce(salary_min, salary_max) is null)),
  check (state = 'DRAFT' or published_at is not null),
  check ((state = 'CLOSED') = (closed_at is not null))
);

create index job_description_by_change on job_description (team_id, updated_at desc, id desc);
create index job_description_to_review on job_description (team_id, id) where needs_review;

call raise_team_wall('job_description');

-- Addresses that jobs had before; each leads to its job for ever.
create table job_former_slug (
  team_id uuid not null,
  slug text not null,
  job_id uuid not null references job_description on delete cascade,
  primary key (team_id, slug)
);

create index job_former_slug_of_job on job_former_slug (job_id);

call raise_team_wall('job_former_slug');
