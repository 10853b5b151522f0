package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at the pages as people meet them. A page that has a piece which no page before had, or is
 * in a new state, is checked by axe and must fit into a telephone's width; so must any with a
 * longer word than before. A picture of each page is kept once in each of its states, as {@code
 * application-section.filled.1280.png}.
 */
final class Pictures {
  static final Path FOLDER = Path.of("target", "pictures");

  /** Those of this process: tests that run side by side do not wait for each other. */
  static final Path OWN_FOLDER = FOLDER.resolve(TestPortal.FORK);

  static final List<Integer> WIDTHS = List.of(1280, 360);

  private static final int TELEPHONE = 360;
  private static final int HEIGHT = 740;

  /** What every browser breaks lines at, or has room for: words of this length are all alike. */
  private static final int SHORT_WORD = 20;

  /**
   * Which page it is, by its address; which state it is in, by what its reader sees there; its
   * pieces, each of at most 40 elements, by its elements without their words (of what stands there
   * again and again two) and what it stands in; and its longest word.
   */
  private static final String SEEN =
      """
      whole => {
        const main = document.querySelector('main') ?? document.body;
        const status = performance.getEntriesByType('navigation')[0]?.responseStatus ?? 200;
        const path = location.pathname.slice(1).replaceAll('/', '-').replace('.xhtml', '');
        const view = status >= 400 ? 'error-' + status : path || 'index';
        const given = field =>
            field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value !== '';
        const fields = [...main.querySelectorAll(
            'form[method=post] :is(input:not([type=hidden], [type=submit]), select, textarea)')];
        const rows = 'tbody tr, .portal-saved__item, .portal-work__item'
            + (view === 'home' ? '' : ', .portal-card');
        const empty = fields.length > 0
            ? !fields.some(given)
            : main.querySelector('.portal-none') && !main.querySelector(rows);
        const few = main.querySelector('#numbers div:first-of-type > .portal-figures__words');
        const wrong = main.querySelector('.govuk-error-summary')
            || /^This (link|invitation) /.test(main.querySelector('h1')?.innerText);
        const told = ['class', 'role', 'type', 'lang'];
        const self = element => {
          const said = [...element.childNodes].some(it => it.nodeType === 3 && it.data.trim());
          const attributes = [...element.attributes]
              .map(it => told.includes(it.name) || /^aria-(expanded|current|hidden|live)$/.test(it.name)
                  ? it.name + '=' + it.value : it.name)
              .sort();
          return `${element.tagName} ${attributes}${said ? ' text' : ''}`;
        };
        const shape = element => {
          const times = new Map();
          const inside = [...element.children].map(shape).filter(it => {
            times.set(it, (times.get(it) ?? 0) + 1);
            return times.get(it) <= 2;
          });
          return `<${self(element)}>${inside.join('')}</>`;
        };
        const pieces = (element, within) => element.getElementsByTagName('*').length < 40
            ? [within + shape(element)]
            : [...element.children].flatMap(it => pieces(it, `${within}<${self(element)}>`));
        return {
          view,
          pieces: whole ? [...new Set(pieces(document.body, ''))] : [],
          state: wrong ? 'error' : few ? 'few' : empty ? 'empty' : 'filled',
          longest: Math.max(...document.body.innerText.split(/[\\s-]+/).map(it => it.length))
        };
      }
      """;

  private static final String TOO_WIDE =
      """
      () => {
        const page = document.scrollingElement.scrollWidth;
        const wide = [...document.body.querySelectorAll('*')]
            .filter(it => it.getBoundingClientRect().right > innerWidth + 1)
            .map(it => it.outerHTML.slice(0, 160));
        return page <= innerWidth ? [] : [page + ' pixels', ...wide.slice(0, 4)];
      }
      """;

  private final Set<Object> measured = new HashSet<>();
  private final Set<Object> checked = new HashSet<>();
  private final Map<String, Integer> longestWords = new HashMap<>();

  /**
   * Looks at a page of the portal that has come up.
   *
   * @param scripted whether the browser runs JavaScript, of which axe itself is a piece
   */
  void look(Page page, String reader, boolean scripted) {
    var seen = Seen.of(page, true);
    if (scripted && isNew(checked, seen)) {
      axe(page, reader);
    }
    boolean isLonger = seen.longest() > longestWords.getOrDefault(seen.name(), SHORT_WORD);
    if (isLonger) {
      longestWords.put(seen.name(), seen.longest());
    }
    keep(page, seen.name(), isNew(measured, seen) || isLonger);
  }

  private static boolean isNew(Set<Object> before, Seen seen) {
    boolean isNew = before.add(seen.name());
    return before.addAll(seen.pieces()) || isNew;
  }

  /** Keeps a picture of what somebody has filled in, before they send it. */
  void keep(Page page) {
    keep(page, Seen.of(page, false).name(), false);
  }

  /** Keeps a picture of a page that is not the portal's own, under a name that says what it is. */
  void keep(Page page, String name) {
    keep(page, name, true);
  }

  private void keep(Page page, String name, boolean isNew) {
    boolean isWanted = isNowhere(name);
    if (!isNew && !isWanted) {
      return;
    }
    var before = page.viewportSize();
    for (int width : WIDTHS) {
      if (isWanted || width == TELEPHONE) {
        page.setViewportSize(width, HEIGHT);
      }
      if (width == TELEPHONE) {
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as("too wide at %s", page.url()).isEmpty();
      }
      if (isWanted) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file(name, width)));
      }
    }
    page.setViewportSize(before.width, before.height);
  }

  /** Whether nobody keeps it yet, in this process or in the one beside it. */
  private static boolean isNowhere(String name) {
    try (var folders = Files.list(FOLDER)) {
      return folders.noneMatch(folder -> Files.exists(folder.resolve(name(name, TELEPHONE))));
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the picture of a page in a state, such as {@code home.empty}, is kept. */
  private static Path file(String name, int width) {
    return OWN_FOLDER.resolve(name(name, width));
  }

  /** What the file of such a picture is called. */
  static String name(String name, int width) {
    return name + "." + width + ".png";
  }

  private static void axe(Page page, String reader) {
    // in the page itself, as no frame of another server is in it: the usual way opens another page
    var violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
    assertThat(violations)
        .as("axe at %s, seen by %s", page.url(), reader)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  /** What {@link #SEEN} tells of a page. */
  private record Seen(String name, List<?> pieces, int longest) {
    static Seen of(Page page, boolean whole) {
      if (page.evaluate(SEEN, whole) instanceof Map<?, ?> seen
          && seen.get("pieces") instanceof List<?> pieces
          && seen.get("longest") instanceof Number longest) {
        return new Seen(seen.get("view") + "." + seen.get("state"), pieces, longest.intValue());
      }
      throw new AssertionError("Nothing can be seen at " + page.url());
    }
  }
}
