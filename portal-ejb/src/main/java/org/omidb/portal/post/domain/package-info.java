/** What a mail to the portal says, and whether it is taken as an answer. */
@NullMarked
package org.omidb.portal.post.domain;

import org.jspecify.annotations.NullMarked;
