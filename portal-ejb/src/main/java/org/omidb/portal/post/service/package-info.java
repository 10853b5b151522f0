/** How mails to the portal are fetched, read and taken. */
@NullMarked
package org.omidb.portal.post.service;

import org.jspecify.annotations.NullMarked;
