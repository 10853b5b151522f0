package org.omidb.portal.web.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

/** What may have happened to a file since it was fetched. */
enum Damage {
  FLIPPED {
    @Override
    void to(FileChannel file) throws IOException {
      var one = ByteBuffer.allocate(1);
      file.read(one, 100);
      file.write(ByteBuffer.wrap(new byte[] {(byte) ~one.get(0)}), 100);
    }
  },
  LONGER {
    @Override
    void to(FileChannel file) throws IOException {
      file.write(ByteBuffer.wrap(new byte[] {1}), file.size());
    }
  },
  SHORTER {
    @Override
    void to(FileChannel file) throws IOException {
      file.truncate(file.size() / 2);
    }
  },
  SHORTER_AND_FLIPPED {
    @Override
    void to(FileChannel file) throws IOException {
      SHORTER.to(file);
      FLIPPED.to(file);
    }
  },
  EMPTIED {
    @Override
    void to(FileChannel file) throws IOException {
      file.truncate(0);
    }
  };

  abstract void to(FileChannel file) throws IOException;

  /** The image to which it comes: each kind to one of its own. */
  String image() {
    return PublishedRelease.IMAGES.get(List.of(values()).indexOf(this));
  }
}
