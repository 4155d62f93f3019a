-- How an employer's public pages look and what its people are reminded of; public, as name and slug
-- are, so no wall.
alter table team
  add column brand char(6) check (brand ~ '^[0-9a-f]{6}$'),
  add column about text check (char_length(about) <= 1000),
  add column country char(2),
  add column pay_rule text not null default 'REMIND' check (pay_rule in ('OFF', 'REMIND', 'REQUIRE')),
  -- ISO codes with commas between; null for those whose law we know of.
  add column pay_countries text,
  add column title_hint boolean not null default true;

-- A logo as we wrote it anew from what was sent: always a PNG.
create table team_logo (
  team_id uuid primary key references team,
  hash text not null,
  width integer not null check (width between 1 and 960),
  height integer not null check (height between 1 and 320),
  png bytea not null check (octet_length(png) <= 1000000)
);
call raise_team_wall('team_logo');
