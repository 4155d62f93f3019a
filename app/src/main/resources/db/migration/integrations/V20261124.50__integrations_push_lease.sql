-- Who sends through a connection now, and whether the ATS behind it answers at all. One row a
-- connection that was ever pushed through, apart from the connection itself, because it changes
-- with every call.
create table connection_push (
  connection_id uuid primary key,
  team_id uuid not null,
  -- The run that holds the lease, until then by the database's time. Each taker counts the fence up,
  -- so that what an earlier one still tries can be told from what is going on now.
  owner uuid not null,
  fence bigint not null,
  lease_until timestamptz not null,
  -- The circuit breaker: calls in a row to which the ATS gave no proper answer; until when none is
  -- made; and how often in a row it was opened.
  failures int not null default 0,
  open_until timestamptz,
  openings int not null default 0
);
call raise_team_wall('connection_push');
alter table connection_push set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
