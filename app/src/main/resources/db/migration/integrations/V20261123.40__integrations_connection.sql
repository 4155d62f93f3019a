-- A team's connection to an account of an ATS. It outlives a break and even a disconnection, so that
-- imported jobs and deliveries can go on naming it when the same account is connected again.
create table connection (
  id                 uuid primary key,
  team_id            uuid not null,
  provider           text not null,
  state              text not null check (state in ('connected', 'broken', 'ended')),
  state_since        timestamptz not null,
  cause              text,
  account_id         text not null,
  account_name       text not null,
  connected_by       uuid not null,
  connected_by_name  text not null,
  connected_at       timestamptz not null,
  consented_user_id  text not null,
  attributed_id      text,
  attributed_name    text,
  attributed_email   text,
  last_ok_at         timestamptz,
  check ((state = 'broken') = (cause is not null)),
  check ((attributed_id is null) = (attributed_name is null)),
  unique (team_id, provider, account_id)
);
create unique index connection_one_active_per_team on connection (team_id) where state <> 'ended';
call raise_team_wall('connection');

-- Apart from the connection, because a refresh holds this row's lock while it asks the provider, and
-- a delivery that is inserted meanwhile share-locks the connection its foreign key names.
create table connection_tokens (
  connection_id      uuid primary key references connection on delete cascade,
  team_id            uuid not null,
  access_token       bytea not null,
  refresh_token      bytea not null,
  access_expires_at  timestamptz not null,
  stored_at          timestamptz not null
);
call raise_team_wall('connection_tokens');

-- One trip of a browser to a provider's consent page. The state that travels is kept as a hash only.
create table oauth_attempt (
  state_hash    bytea primary key,
  team_id       uuid not null,
  person_id     uuid not null,
  session_id    uuid not null,
  provider      text not null,
  expires_at    timestamptz not null,
  used_at       timestamptz
);
create index oauth_attempt_expiry on oauth_attempt (expires_at);
call raise_team_wall('oauth_attempt');
