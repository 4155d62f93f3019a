-- What a job page and search engines tell beyond the main facts: language, address parts, further
-- places, countries of a remote job, last day to apply, other pay, benefits, hidden employer, hiring
-- team, translations. JSON with a version, because it is read and written whole and grows with what
-- search engines ask.
alter table job_description add column details jsonb not null default '{}';
create index job_description_by_last_day on job_description ((details ->> 'lastDay'))
  where state = 'PUBLISHED' and details ->> 'lastDay' is not null;
