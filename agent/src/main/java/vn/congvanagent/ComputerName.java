package vn.congvanagent;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// What this computer calls itself, for showing which of one's computers was paired.
final class ComputerName {
    private ComputerName() {}

    static String here() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
