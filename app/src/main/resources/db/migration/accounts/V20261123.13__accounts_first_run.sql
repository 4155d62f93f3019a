-- The door through which the first admin comes: one row at most, and once closed it stays closed,
-- even if every person were deleted. No team exists yet, so no wall.
create table first_run (
  only_one boolean primary key default true check (only_one),
  secret_hash bytea not null,
  closed_at timestamptz
);
