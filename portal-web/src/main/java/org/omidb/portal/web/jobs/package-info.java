/** Work that did not get done, and what has become of mails. */
@NullMarked
package org.omidb.portal.web.jobs;

import org.jspecify.annotations.NullMarked;
