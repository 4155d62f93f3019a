-- What was to be sent when the backup was made may have been sent since, by a process that is gone:
-- it is looked for before it is sent, and so is what was kept back and is sent by hand later. What
-- cannot be known any more is taken from what stands here: it was sent no sooner than it was received,
-- and for the posting that the job is linked to.
update delivery set
  state = case when state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN') then 'UNKNOWN' else state end,
  due_at = case when state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN') then now() end,
  owner = null,
  uncertain_since = now(),
  looks = 0,
  intent_at = coalesce(intent_at, created_at),
  posting_id = case
    when send_as = 'ALONE' then posting_id
    else coalesce(posting_id,
      (select job_link.posting_id from job_link where job_link.job_id = delivery.job_id))
    end
where state <> 'DELIVERED';

insert into delivery_event (team_id, application_id, at, what, detail)
select team_id, application_id, now(), 'DOUBTED', 'Outhire was restored from a backup.'
from delivery
where state = 'UNKNOWN';

update note_delivery set
  state = case when state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN') then 'UNKNOWN' else state end,
  due_at = case when state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN') then now() end,
  owner = null,
  uncertain_since = now(),
  looks = 0
where state <> 'DELIVERED';

-- No run that held a lease is alive.
update connection_push set lease_until = least(lease_until, now());
