package org.omidb.portal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.File;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.omidb.portal.shared.domain.Uuid7;

/**
 * One command, one transaction: in the WAR as it is built, in Payara Micro, on PostgreSQL. The mail
 * server starts last, because a mail has to wait for it.
 */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransactionsIT {

  @Inject Kettle kettle;
  @Inject DataSource database;
  @Resource ManagedExecutorService threads;

  @Deployment
  static WebArchive theBuiltWar() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/portal.war"))
        .addPackage(TransactionsIT.class.getPackage())
        .addAsResource(new StringAsset("Subject: Tea\n\nDear {{name}}\n"), "mail/kettle.txt")
        .addAsLibraries(
            new File(
                Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
  }

  @Test
  @Order(1)
  void two_writers_of_one_stream_both_get_through_one_after_the_other() throws Exception {
    var id = Uuid7.next();
    var bothHaveRead = new CyclicBarrier(2);
    var attempts = new AtomicInteger();
    var writers =
        threads.invokeAll(
            List.of(writer(id, bothHaveRead, attempts), writer(id, bothHaveRead, attempts)));
    assertThat(List.of(writers.get(0).get(), writers.get(1).get())).containsExactlyInAnyOrder(1, 2);
    assertThat(kettle.boiled(id)).isEqualTo(2);
    assertThat(attempts).hasValue(3);
  }

  @Test
  @Order(2)
  void what_is_rolled_back_leaves_no_event_no_mail_and_no_job() throws SQLException {
    var id = Uuid7.next();
    long jobs = count("job_mail");
    assertThatThrownBy(() -> kettle.boilOver(id, "nobody@example.org"))
        .hasStackTraceContaining("boiled over");
    assertThat(kettle.boiled(id)).isZero();
    assertThat(count("mail where recipient = 'nobody@example.org'")).isZero();
    assertThat(count("job_mail")).isEqualTo(jobs);
  }

  @Test
  @Order(3)
  void a_mail_waits_while_no_server_takes_it() throws SQLException {
    kettle.whistle("rita@example.org");
    assertThat(count("mail where recipient = 'rita@example.org' and sent is null")).isOne();
    assertThat(count("job_mail")).isOne();
  }

  @Test
  @Order(4)
  @RunAsClient
  void a_mail_goes_out_once_the_server_is_back() throws Exception {
    var port = Integer.getInteger("portal.test.smtp-port");
    var smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    try {
      assertThat(smtp.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(60), 1)).isTrue();
      assertThat(smtp.getReceivedMessages()).hasSize(1);
      assertThat(smtp.getReceivedMessages()[0].getAllRecipients()[0])
          .hasToString("rita@example.org");
    } finally {
      smtp.stop();
    }
  }

  private java.util.concurrent.Callable<Integer> writer(
      UUID id, CyclicBarrier bothHaveRead, AtomicInteger attempts) {
    return () ->
        kettle.boil(
            id,
            () -> attempts.incrementAndGet() > 2 ? 0 : bothHaveRead.await(20, TimeUnit.SECONDS));
  }

  private long count(String from) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + from)) {
      row.next();
      return row.getLong(1);
    }
  }
}
