-- No process that held a task is alive.
update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null;
