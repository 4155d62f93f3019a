-- Whoever asks again may ask for another rhythm, and anybody can ask with anybody's address: what is
-- only asked for must not touch what is confirmed. Confirming ends the earlier one.
drop index subscription_to_one_job;
drop index subscription_to_new_jobs;
create unique index subscription_to_one_job on subscription (team_id, prospect_id, job_id)
  where kind = 'JOB' and ended_at is null and confirmed_at is not null;
create unique index subscription_to_new_jobs on subscription
  (team_id, prospect_id, coalesce(department, ''), coalesce(location, ''),
   coalesce(workplace, ''), coalesce(employment_type, ''))
  where kind = 'NEW_JOBS' and ended_at is null and confirmed_at is not null;
create index subscription_of_prospect on subscription (team_id, prospect_id);
