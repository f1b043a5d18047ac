"""Running the portal: setting up, serving, health, planned tasks, and what is shown when something is away."""
