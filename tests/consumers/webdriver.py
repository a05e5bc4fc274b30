"""A headless Chromium, spoken to in the WebDriver protocol with nothing but the standard library."""
import http.client
import json
import shutil
import subprocess
import tempfile

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1100,900",
         "--force-prefers-reduced-motion"]  # what moves cannot be clicked on
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser:
    def __init__(self, driver="chromedriver", browser=None):
        self.profile = tempfile.mkdtemp(prefix="gainsay-page-")
        self.process = subprocess.Popen([driver, "--port=0", f"--log-path={self.profile}/driver.log"], stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, text=True)
        self.session = None
        port = None
        for line in self.process.stdout:
            if "started successfully on port" in line:
                port = int(line.rstrip(". \n").rsplit(" ", 1)[1])
                break
        if port is None:
            raise RuntimeError("chromedriver did not start")
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=240)
        options = {"args": FLAGS + [f"--user-data-dir={self.profile}/profile"]}
        if browser:
            options["binary"] = browser
        capabilities = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        self.session = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}}, True)["sessionId"]

    def ask(self, method, path, body=None, bare=False):
        where = path if bare else f"/session/{self.session}{path}"
        self.connection.request(method, where, None if body is None else json.dumps(body), {"Content-Type": "application/json"})
        answer = json.loads(self.connection.getresponse().read())["value"]
        if isinstance(answer, dict) and "error" in answer:
            raise RuntimeError(f"{where}: {answer['message']}")
        return answer

    def open(self, url):
        self.ask("POST", "/url", {"url": url})

    def run(self, script, *arguments):
        return self.ask("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def devtools(self, command, **parameters):
        return self.ask("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def keys(self, *keys):
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.ask("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def click(self, css):
        element = self.ask("POST", "/element", {"using": "css selector", "value": css})[ELEMENT]
        self.ask("POST", f"/element/{element}/click", {})

    def is_shown(self, css):
        element = self.ask("POST", "/element", {"using": "css selector", "value": css})[ELEMENT]
        return self.ask("GET", f"/element/{element}/displayed")

    def messages(self):
        """What came to the console since the last call."""
        return [entry["message"] for entry in self.ask("POST", "/se/log", {"type": "browser"})]

    def close(self):
        try:
            if self.session:
                self.ask("DELETE", "")
        finally:
            self.process.terminate()
            self.process.wait(30)
            shutil.rmtree(self.profile, ignore_errors=True)
