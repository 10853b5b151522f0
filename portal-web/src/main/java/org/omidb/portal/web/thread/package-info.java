/** What is asked about an application, and answered, where its readers see it. */
@NullMarked
package org.omidb.portal.web.thread;

import org.jspecify.annotations.NullMarked;
