-- When the Admins were told that this one has not arrived for a day; null while they were not.
alter table delivery add column told_at timestamptz;
create index delivery_untold on delivery (waiting_since)
  where state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN', 'PARKED') and told_at is null;
