package org.omidb.portal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.omidb.portal.config.DerivedKeys;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.domain.ParkedForm;
import org.omidb.portal.parked.service.FormSecrets;
import org.omidb.portal.parked.service.ParkedForms;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.form.FormsAtFirst;
import org.omidb.portal.web.shared.Dates;

/** Forms as people send them, what waits for whom, and the gate that they come to. */
abstract class FormsOfPeople {

  static final PersonId RITA = new PersonId(new UUID(1, 1));
  static final PersonId MAYA = new PersonId(new UUID(1, 2));
  static final String QUERY = "?id=0190a6f0-1111-7222-8333-444455556666";

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  final Waiting waiting = new Waiting();
  final List<HttpServletRequest> taken = new ArrayList<>();

  /** What the pages would do with it is theirs; how they answer may differ. */
  int answer = 302;

  Optional<RuntimeException> thrown = Optional.empty();

  static Exchange form(String page, PersonId person) {
    return new Exchange(page + QUERY)
        .with(SentForms.KEY, key(person, page))
        .with(SentForms.STATE, "stateless")
        .with("words", "typed by Rita: \"<b>&\n'")
        .with("choices", "a", "b");
  }

  /** What a page is called where a form of it waits. */
  static String name(String address) {
    return waitingForm().name(address);
  }

  private static WaitingForm waitingForm() {
    return new WaitingForm(secrets(), new FormsAtFirst(), new Dates());
  }

  String shown(PersonId person) {
    var form = waiting.waiting(person, now()).getFirst();
    return waitingForm().show(form, person, "", now());
  }

  /** What a browser sends that presses the first button of what was shown. */
  Exchange again(PersonId person) {
    var shown = shown(person).split("</form>", 2)[0];
    var address = Pattern.compile("action=\"([^\"]*)\"").matcher(shown);
    assertThat(address.find()).isTrue();
    var exchange = new Exchange(plain(address.group(1)));
    HIDDEN
        .matcher(shown)
        .results()
        .forEach(field -> {
          var name = plain(field.group(1));
          var values = new ArrayList<>(List.of(exchange.body.getOrDefault(name, new String[0])));
          values.add(plain(field.group(2)));
          exchange.body.put(name, values.toArray(String[]::new));
        });
    return exchange;
  }

  static String plain(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  Exchange send(Exchange exchange, Optional<PersonId> sender) throws Exception {
    var gate = new FormGate();
    gate.parking = new Parking(secrets(), waiting);
    gate.doFilter(
        exchange.from(sender).request(),
        exchange.response(),
        (request, response) -> {
          taken.add((HttpServletRequest) request);
          if (thrown.isPresent()) {
            throw thrown.get();
          }
          exchange.status = answer;
        });
    return exchange;
  }

  static String key(PersonId person, String page) {
    return secrets().sign(new FormKey(UUID.randomUUID(), person, page, now()));
  }

  static FormSecrets secrets() {
    return new FormSecrets(
        new DerivedKeys(
            new Settings(key ->
                Optional.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                    .filter(it -> key.equals(Setting.RELEASE_MASTER_KEY.key())))));
  }

  static Instant now() {
    return Instant.now();
  }

  /** The table, in memory: what waits for whom, one a page. */
  static final class Waiting extends ParkedForms {
    boolean full;
    final Map<String, ParkedForm> forms = new LinkedHashMap<>();

    Waiting() {
      super(unused(), unused());
    }

    @Override
    public void park(PersonId owner, ParkedForm form, String opened) {
      if (full) {
        throw new IllegalStateException("full");
      }
      forms.put(owner + " " + form.address() + " " + opened, form);
    }

    @Override
    public List<ParkedForm> waiting(PersonId owner, Instant now) {
      return forms.entrySet().stream()
          .filter(entry -> entry.getKey().startsWith(owner + " "))
          .map(Map.Entry::getValue)
          .toList();
    }

    @Override
    public Optional<ParkedForm> find(PersonId owner, UUID id, Instant now) {
      return waiting(owner, now).stream().filter(form -> form.id().equals(id)).findFirst();
    }

    @Override
    public void remove(PersonId owner, UUID id) {
      forms
          .entrySet()
          .removeIf(
              entry -> entry.getKey().startsWith(owner + " ") && entry.getValue().id().equals(id));
    }
  }
}
