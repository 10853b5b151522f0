/** Which mails were looked at, and whether the mailbox can be. */
@NullMarked
package org.omidb.portal.post.store;

import org.jspecify.annotations.NullMarked;
