-- The job that an earlier statement of this transaction has found and bound; null where none was.
create function bound_job() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('outhire.job', true), '')::uuid;
