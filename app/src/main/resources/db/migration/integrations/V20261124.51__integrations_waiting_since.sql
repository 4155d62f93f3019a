-- How long an application has been waiting to arrive, apart from the time it was kept back on purpose.
alter table delivery add column waiting_since timestamptz;
update delivery set waiting_since = created_at;
alter table delivery alter column waiting_since set not null;
create index delivery_waiting on delivery (waiting_since)
  where state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN');

-- Since when the Admins know that the oldest waits too long; null while it does not.
alter table connection_push add column alerted_at timestamptz;

-- What was decided for the time to come: the next try or the next look.
alter table delivery_event add column next_at timestamptz;
