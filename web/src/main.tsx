import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiProblem } from "./api/client";
import { App } from "./App";
import { showTheme } from "./look/theme";
import { Boundary } from "./parts/Boundary";
import "./look/dashboard.css";

// What a commit answers does not change; a new commit is seen when the page is loaded again.
const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      networkMode: "always",
      retry: (count, fault) => count < 1 && !(fault instanceof ApiProblem),
    },
  },
});

showTheme();
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <Boundary>
        <App />
      </Boundary>
    </QueryClientProvider>
  </StrictMode>,
);
