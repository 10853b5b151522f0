package org.omidb.portal.container.client;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * The servlet by which Arquillian has a test played in the server. The adapter for Payara Micro
 * reads of it in the log, as soon as the list of servlets has begun there, and on a slow machine
 * has read a part of the list alone: then it finds no test in the server at all.
 */
public final class TestServlet implements LoadableExtension {

  static final String NAME = "ArquillianServletRunnerEE9";

  /** The WAR is deployed at the root, as {@code ./portal run} does. */
  private static final String CONTEXT_ROOT = "/";

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Deployed.class);
  }

  /** Looks at what the adapter has found, once the server is up. */
  public static final class Deployed {

    @SuppressWarnings("NullAway.Init") // Arquillian sets it
    @Inject
    private Instance<ProtocolMetaData> found;

    void on(@Observes AfterDeploy event) {
      complete(found.get());
    }
  }

  static void complete(ProtocolMetaData found) {
    for (var context : found.getContexts(HTTPContext.class)) {
      if (context.getServletByName(NAME) == null) {
        context.add(new Servlet(NAME, CONTEXT_ROOT));
      }
    }
  }
}
