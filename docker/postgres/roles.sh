#!/bin/sh
# Runs once, on an empty data folder: the two roles of the portal and the databases.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner_password="$PORTAL_OWNER_PASSWORD" \
  --set=app_password="$PORTAL_DB_PASSWORD" \
  --set=keycloak_password="$KC_DB_PASSWORD" <<'SQL'
create role portal_owner login password :'owner_password';
create role portal_app login password :'app_password';
create role keycloak login password :'keycloak_password';
create database portal owner portal_owner;
create database keycloak owner keycloak;
SQL
