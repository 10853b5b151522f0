package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Group;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.QuestionKind.Declarations;
import org.omidb.portal.form.domain.QuestionKind.Several;

/**
 * Somebody who has no pointer: goes from stop to stop with Tab, types, presses Space and Enter, and
 * has to see at each stop where they are.
 */
final class Keyboard {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** More stops than any page of the form has. */
  private static final int MOST_STOPS = 400;

  /** What has the focus, and whether one sees that it has. */
  private static final String STOP =
      """
      () => {
        const it = document.activeElement;
        const styles = [it, it.parentElement, it.nextElementSibling].filter(Boolean)
          .flatMap(one => [getComputedStyle(one), getComputedStyle(one, '::before')]);
        const marked = styles.some(one =>
          one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) > 0
          || one.boxShadow !== 'none');
        const box = (it.labels?.[0] ?? it).getBoundingClientRect();
        const group = it.name ? [...document.getElementsByName(it.name)] : [];
        return {
          tag: it.tagName.toLowerCase(), type: it.type ?? '', name: it.name ?? '',
          id: it.id ?? '', text: (it.innerText || it.value || '').trim(),
          value: it.value ?? '', href: it.href ?? '',
          chosen: group.some(one => one.checked), checked: it.checked === true,
          seen: marked && box.bottom > 0 && box.top < innerHeight && box.right > 0
            && box.left < innerWidth,
        };
      }
      """;

  private final Page page;
  private final String email;

  Keyboard(Person person, String email) {
    this.page = person.page();
    this.email = email;
    // who listens only when pressing the key may be heard after it, and the browser has then
    // shut the file window that nobody was to take
    page.onFileChooser(chooser -> {});
  }

  /** Tabs to the link or button of this name, or that begins so, and presses Enter. */
  void enter(String name) {
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      var stop = tab();
      if (Set.of("a", "button", "input").contains(stop.text("tag"))
          && !stop.text("type").matches("text|email|radio|checkbox|file|tel")
          && stop.text("text").startsWith(name)) {
        go("Enter");
        return;
      }
    }
    throw new AssertionError("No stop is called " + name + " on " + page.url());
  }

  /** Answers what the page asks, stop after stop, and presses the button that goes on. */
  void answer(Form form) {
    var done = new HashSet<String>();
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      var stop = tab();
      if (stop.text("id").endsWith("continue")) {
        go("Enter");
        return;
      }
      if (!stop.text("name").isEmpty() && isField(stop) && done.add(key(stop))) {
        fill(form, stop);
      }
    }
    throw new AssertionError("No way on from " + page.url());
  }

  private static boolean isField(Stop stop) {
    return Set.of("input", "textarea", "select").contains(stop.text("tag"))
        && !Set.of("submit", "button", "hidden").contains(stop.text("type"));
  }

  /** Radios are one stop; each box is one of its own. */
  private static String key(Stop stop) {
    return stop.text("type").equals("checkbox")
        ? stop.text("name") + "=" + stop.text("value")
        : stop.text("name");
  }

  private void fill(Form form, Stop stop) {
    switch (stop.text("type")) {
      case "radio" -> {
        if (!stop.is("chosen")) {
          // of yes and no the second, which leads to fewer questions
          page.keyboard().press(stop.text("value").equals("yes") ? "ArrowDown" : "Space");
        }
      }
      case "checkbox" -> {
        if (!stop.is("checked") && (!stop.is("chosen") || isDeclaration(form, stop))) {
          page.keyboard().press("Space");
        }
      }
      case "file" ->
          chooser().setFiles(new FilePayload("data-flow.png", "image/png", Answering.picture()));
      default -> {
        if (stop.text("value").isEmpty()) {
          page.keyboard().type(text(form, stop));
        }
      }
    }
  }

  private FileChooser chooser() {
    return page.waitForFileChooser(() -> page.keyboard().press("Enter"));
  }

  private static boolean isDeclaration(Form form, Stop stop) {
    return form.questions().stream()
        .filter(it -> it.id().equals(stop.text("name")))
        .anyMatch(it -> it.kind() instanceof Declarations);
  }

  private String text(Form form, Stop stop) {
    var name = stop.text("name");
    if (stop.text("tag").equals("select")) {
      return "United K";
    }
    if (stop.text("type").equals("email") || name.endsWith("email")) {
      return email;
    }
    if (stop.text("type").equals("tel") || name.endsWith("telephone")) {
      return "+44 20 7946 0018";
    }
    if (name.endsWith("orcid")) {
      return "0000-0002-1825-0097";
    }
    var question = name.replaceFirst("-(month|year)$", "");
    return form.questions().stream()
        .flatMap(Keyboard::parts)
        .filter(it -> it.id().equals(question))
        .findFirst()
        .map(it -> text(it, name))
        .orElse("As planned");
  }

  /** What has fields of its own: a question, or each part of the first of its groups. */
  private static Stream<Question> parts(Question question) {
    return question.kind() instanceof Several
        ? Group.of(question, AnswerValue.Texts.NONE, 1).getFirst().parts().stream()
            .map(Group.Part::question)
        : Stream.of(question);
  }

  private static String text(Question question, String name) {
    return switch (question.kind()) {
      case Amount(var unit, var least, var most, var decimals) -> plain(most);
      case Day(var bounds) -> {
        var day = bounds.example(LocalDate.now(LONDON));
        yield Integer.toString(
            name.endsWith("-month")
                ? day.getMonthValue()
                : name.endsWith("-year") ? day.getYear() : day.getDayOfMonth());
      }
      default -> "As planned";
    };
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  /** One stop on, at which one sees where one is. */
  private Stop tab() {
    page.keyboard().press("Tab");
    @SuppressWarnings("unchecked")
    var stop = new Stop((Map<String, Object>) page.evaluate(STOP));
    if (!stop.text("tag").equals("body")) {
      assertThat(stop.is("seen")).as("one sees the focus: %s, %s", page.url(), stop).isTrue();
    }
    return stop;
  }

  private void go(String key) {
    var answer =
        page.waitForResponse(
            it -> it.request().isNavigationRequest() && it.status() / 100 != 3,
            () -> page.keyboard().press(key));
    answer.finished();
    page.waitForLoadState();
  }

  boolean isAt(String address) {
    return Pattern.compile(Pattern.quote(address)).matcher(page.url()).find();
  }

  /** What the page says of what has the focus. */
  private record Stop(Map<String, Object> of) {
    String text(String name) {
      return String.valueOf(of.get(name));
    }

    boolean is(String name) {
      return Boolean.TRUE.equals(of.get(name));
    }
  }
}
