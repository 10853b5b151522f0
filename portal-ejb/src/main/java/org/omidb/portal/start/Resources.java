package org.omidb.portal.start;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import javax.sql.DataSource;

/** What the container owns, for constructors to ask for. */
@DataSourceDefinition(
    name = "java:app/jdbc/portal",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${ENV=PORTAL_DB_URL}",
    user = "${ENV=PORTAL_DB_USER}",
    password = "${ENV=PORTAL_DB_PASSWORD}",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 32,
    properties = {"ApplicationName=portal", "reWriteBatchedInserts=true"})
@ApplicationScoped
public class Resources {

  @Produces
  @PersistenceContext(unitName = "portal")
  EntityManager entityManager;

  @Produces
  @Resource(lookup = "java:app/jdbc/portal")
  @SuppressWarnings("NullAway.Init")
  DataSource database;
}
