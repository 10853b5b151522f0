package org.omidb.portal.post.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.omidb.portal.mail.service.MailboxSettings;
import org.omidb.portal.post.domain.MailUid;
import org.omidb.portal.post.domain.PostOutcome;

/**
 * A folder of an IMAP server (RFC 9051). Whatever lies in it has not been looked at yet: a mail
 * that was is deleted if all that it says stands in a thread, and moved to another folder if not.
 * Flags tell nothing, as whoever looks into the mailbox changes them.
 */
@ApplicationScoped
public class ImapMailbox {

  private static final Logger LOG = System.getLogger(ImapMailbox.class.getName());

  /** A mail with more bytes is not fetched. */
  private static final int LARGEST = 10 * 1024 * 1024;

  private static final int LARGEST_HEADERS = 256 * 1024;

  /** So many in one look; the rest waits for the next. */
  private static final int MOST = 200;

  private static final String TIMEOUT = Long.toString(Duration.ofSeconds(20).toMillis());

  /**
   * Has each mail taken, but for those that are passed over.
   *
   * @param cuts is told at which mail the connection was lost
   * @return how many could not be, which stay and are tried at the next look
   * @throws MessagingException if the mailbox cannot be looked into
   */
  int each(MailboxSettings mailbox, Cuts cuts, Taking taking) throws MessagingException {
    var protocol = mailbox.tls() ? "imaps" : "imap";
    var session = Session.getInstance(properties(protocol));
    try (var store = session.getStore(protocol)) {
      store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
      var done = done(store, mailbox.done());
      try (var folder = store.getFolder(mailbox.folder())) {
        folder.open(Folder.READ_WRITE);
        return all(folder, done, cuts, taking); // closing it takes away what is marked as deleted
      }
    }
  }

  private static int all(Folder folder, Folder done, Cuts cuts, Taking taking)
      throws MessagingException {
    int failed = 0;
    int taken = 0;
    var messages = folder.getMessages();
    var sizes = new FetchProfile();
    sizes.add(FetchProfile.Item.SIZE);
    sizes.add(FetchProfile.Item.FLAGS);
    sizes.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(messages, sizes);
    var uids = uids(folder, messages);
    var passedOver = cuts.passedOver(uids.values());
    for (var message : messages) {
      if (taken == MOST) {
        break;
      }
      var uid = Objects.requireNonNull(uids.get(message));
      if (passedOver.contains(uid)) {
        continue;
      }
      try {
        if (message.isSet(Flag.DELETED)) {
          continue; // by a look that was cut, or by a person
        }
        one(folder, done, message, taking);
        taken++;
      } catch (MessagingException | IOException | RuntimeException e) {
        if (!folder.isOpen()) { // nothing behind it can be fetched either
          cuts.at(uid);
          throw new MessagingException("The connection was lost", e);
        }
        failed++;
        LOG.log(Level.WARNING, "A mail of the mailbox could not be taken", e);
      }
    }
    return failed;
  }

  private static Map<Message, MailUid> uids(Folder folder, Message[] messages)
      throws MessagingException {
    var uids = new HashMap<Message, MailUid>();
    if (folder instanceof UIDFolder numbered) { // as each of IMAP is
      for (var message : messages) {
        uids.put(message, new MailUid(numbered.getUIDValidity(), numbered.getUID(message)));
      }
    }
    return uids;
  }

  private static void one(Folder folder, Folder done, Message message, Taking taking)
      throws MessagingException, IOException {
    if (taking.take(fetched(message)) != PostOutcome.TAKEN) {
      folder.copyMessages(new Message[] {message}, done);
    }
    message.setFlag(Flag.DELETED, true);
  }

  /** A server may say a smaller size than it then sends. */
  private static FetchedMail fetched(Message message) throws MessagingException, IOException {
    if (message.getSize() <= LARGEST) {
      var bytes = new Bounded(LARGEST);
      message.writeTo(bytes);
      if (!bytes.full) {
        return new FetchedMail(bytes.toByteArray(), true);
      }
    }
    var headers = new Bounded(LARGEST_HEADERS);
    var all = message.getAllHeaders();
    while (all.hasMoreElements()) {
      var header = all.nextElement();
      headers.writeBytes(
          (header.getName() + ": " + header.getValue() + "\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
    }
    headers.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    return new FetchedMail(headers.toByteArray(), false);
  }

  private static Folder done(Store store, String name) throws MessagingException {
    var folder = store.getFolder(name);
    if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
      throw new MessagingException("The folder of mails that were looked at cannot be made");
    }
    return folder;
  }

  /** Looking marks nothing as read. */
  private static Properties properties(String protocol) {
    var properties = new Properties();
    var prefix = "mail." + protocol + ".";
    properties.put(prefix + "connectiontimeout", TIMEOUT);
    properties.put(prefix + "timeout", TIMEOUT);
    properties.put(prefix + "writetimeout", TIMEOUT);
    properties.put(prefix + "peek", "true");
    properties.put(prefix + "partialfetch", "false");
    properties.put(prefix + "ssl.checkserveridentity", "true");
    return properties;
  }

  /** Takes no more than so much, and knows when there was more. */
  private static final class Bounded extends ByteArrayOutputStream {
    private final int most;
    private boolean full;

    Bounded(int most) {
      this.most = most;
    }

    @Override
    public synchronized void write(int b) {
      if (count < most) {
        super.write(b);
      } else {
        full = true;
      }
    }

    @Override
    public synchronized void write(byte[] b, int off, int len) {
      int room = Math.min(len, most - count);
      full |= room < len;
      super.write(b, off, room);
    }
  }
}
