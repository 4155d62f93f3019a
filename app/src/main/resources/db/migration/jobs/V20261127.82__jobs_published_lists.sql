-- The jobs that are named below another one are found in a few steps each, however many a team has.
create index job_description_published on job_description (team_id, published_at desc, id)
  where state = 'PUBLISHED';
create index job_description_published_at_place
  on job_description (team_id, location, published_at desc, id) where state = 'PUBLISHED';
create index job_description_published_in_country
  on job_description (team_id, country, published_at desc, id) where state = 'PUBLISHED';
create index job_description_published_of_department
  on job_description (team_id, department, published_at desc, id) where state = 'PUBLISHED';
create index job_description_published_of_department_at_place
  on job_description (team_id, department, location, published_at desc, id)
  where state = 'PUBLISHED';
