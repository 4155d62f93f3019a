-- The page of deliveries: the latest of a team.
create index delivery_latest on delivery (team_id, created_at desc, application_id desc);
