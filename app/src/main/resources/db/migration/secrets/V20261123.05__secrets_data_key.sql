-- Keys that encrypt secrets, themselves encrypted with the master key, which is never in here.
-- The newest encrypts, all decrypt. master_check tells a wrong master key from a right one.
create table secret_data_key (
  id            int primary key,
  wrapped       bytea not null,
  master_check  bytea not null,
  created_at    timestamptz not null
);
