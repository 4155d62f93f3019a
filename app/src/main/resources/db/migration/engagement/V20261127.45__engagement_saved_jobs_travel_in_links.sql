-- The jobs that a link takes along. They become somebody's only when it is used: anybody can send
-- anybody a list, and it must not mix with what its receiver saved.
alter table mailed_link add column job_ids uuid[];
alter table saved_job drop column confirmed_at;
