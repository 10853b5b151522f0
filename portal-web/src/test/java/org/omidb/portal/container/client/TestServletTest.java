package org.omidb.portal.container.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.junit.jupiter.api.Test;

class TestServletTest {

  @Test
  void a_list_that_was_cut_off_before_it_gets_it() {
    var context = new HTTPContext("127.0.0.1", 8080).add(new Servlet("faces", "/"));
    TestServlet.complete(new ProtocolMetaData().addContext(context));
    assertThat(context.getServletByName(TestServlet.NAME).getContextRoot())
        .as("the root")
        .isEmpty();
    assertThat(context.getServletByName("faces")).isNotNull();
  }

  @Test
  void what_the_adapter_has_read_stays() {
    var context = new HTTPContext("127.0.0.1", 8080).add(new Servlet(TestServlet.NAME, "/other"));
    TestServlet.complete(new ProtocolMetaData().addContext(context));
    assertThat(context.getServletByName(TestServlet.NAME).getContextRoot()).isEqualTo("/other");
  }
}
