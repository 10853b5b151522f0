/** How threads are opened, answered, read and told of. */
@NullMarked
package org.omidb.portal.thread.service;

import org.jspecify.annotations.NullMarked;
