package org.omidb.portal.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** What the container owns, for constructors to ask for. */
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
